package io.convoai.analytics.activity;

import io.convoai.platform.problem.ConvoaiPath;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@PreAuthorize("hasAuthority('analytics.read')")
class ActivityController {

    private final Activities activities;

    ActivityController(Activities activities) {
        this.activities = activities;
    }

    @GetMapping("/api/v1/analytics/users/activities")
    List<ActivityEntry> activities(
            @RequestParam(name = "user_id", required = false) @Nullable String userId,
            @Parameter(schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(name = "start_date", required = false)
                    @Nullable DateTime startDate,
            @Parameter(schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(name = "end_date", required = false)
                    @Nullable DateTime endDate,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return activities.latest(
                userId,
                startDate == null ? null : startDate.start(),
                endDate == null ? null : endDate.end(),
                new Activities.Window(skip, limit));
    }
}
