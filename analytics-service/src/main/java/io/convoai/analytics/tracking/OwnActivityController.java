package io.convoai.analytics.tracking;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.platform.problem.ConvoaiPath;
import io.convoai.platform.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
@PreAuthorize("hasAuthority('analytics.write')")
class OwnActivityController {

    private final LogOwnActivity log;

    OwnActivityController(LogOwnActivity log) {
        this.log = log;
    }

    @PostMapping("/api/v1/analytics/track/activity")
    Logged trackActivity(
            @RequestParam(name = "activity_type") @NotBlank @Size(max = Told.NAME) String activityType,
            @RequestBody(required = false) @SmallObject @Nullable Map<String, Object> extraData,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        var details = extraData == null ? Map.<String, Object>of() : extraData;
        return new Logged("Activity logged", log.log(Caller.of(token), activityType, details));
    }

    record Logged(String message, String activityId) {}
}
