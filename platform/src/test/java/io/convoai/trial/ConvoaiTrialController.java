package io.convoai.trial;

import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.trial.TrialController.NewTrial;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@RequestMapping("/convoai-trials")
@PreAuthorize("permitAll()")
class ConvoaiTrialController {

    @GetMapping
    int list(@RequestParam @Min(1) int limit) {
        return limit;
    }

    @PostMapping
    NewTrial write(@Valid @RequestBody NewTrial body) {
        return body;
    }
}
