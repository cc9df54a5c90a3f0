package io.convoai.analytics.metric;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.platform.problem.ConvoaiPath;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConvoaiPath
@AdminsOnly
@PreAuthorize("hasAuthority('analytics.read')")
class SummaryController {

    private final Totals totals;
    private final Clock clock;

    SummaryController(Totals totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @GetMapping("/api/v1/analytics/summary")
    Summary summary() {
        return Summary.of(totals.overall(), totals.on(Count.dayOf(clock.instant())));
    }
}
