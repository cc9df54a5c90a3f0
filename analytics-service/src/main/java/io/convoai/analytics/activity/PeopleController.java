package io.convoai.analytics.activity;

import io.convoai.analytics.activity.Activities.Window;
import io.convoai.analytics.activity.People.ListedPerson;
import io.convoai.analytics.activity.People.TopPerson;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People by what they do. Who did nothing yet stands in no list. */
@RestController
@ConvoaiPath
@PreAuthorize("hasAuthority('analytics.read')")
class PeopleController {

    private final People people;
    private final Clock clock;

    PeopleController(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/api/v1/analytics/users/top")
    List<TopPerson> topUsers(@RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        return people.top(limit);
    }

    @GetMapping("/api/v1/analytics/users/list")
    List<ListedPerson> users(
            @RequestParam(name = "active_only", defaultValue = "false") boolean activeOnly,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return people.latest(today, activeOnly, new Window(skip, limit));
    }
}
