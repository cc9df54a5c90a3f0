package io.convoai.analytics.metric;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.door.GetTable;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
@PreAuthorize("hasAuthority('analytics.read')")
class DailyStatsController {

    private final DailyStats stats;
    private final Clock clock;

    DailyStatsController(DailyStats stats, Clock clock) {
        this.stats = stats;
        this.clock = clock;
    }

    /** Today is the last of the days. */
    @GetTable("/api/v1/analytics/daily-stats")
    List<DailyStats.Day> dailyStats(@RequestParam(defaultValue = "30") @Min(1) @Max(365) int days) {
        return stats.since(Count.dayOf(clock.instant()).minusDays(days - 1L));
    }
}
