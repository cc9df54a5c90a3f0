package io.convoai.analytics.activity;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.door.GetTable;
import io.convoai.analytics.door.Window;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
@PreAuthorize("hasAuthority('analytics.read')")
class ActivityController {

    private final Activities activities;

    ActivityController(Activities activities) {
        this.activities = activities;
    }

    @GetTable("/api/v1/analytics/users/activities")
    List<ActivityEntry> activities(
            @ParameterObject @Valid ActivityFilter filter,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return activities.latest(filter, new Window(skip, limit));
    }
}
