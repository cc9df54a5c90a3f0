package io.convoai.analytics.person;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.door.GetTable;
import io.convoai.analytics.door.Window;
import io.convoai.analytics.person.PeopleList.ListedPerson;
import io.convoai.analytics.person.PeopleList.TopPerson;
import io.convoai.platform.problem.ConvoaiPath;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People by what they do. */
@RestController
@ConvoaiPath
@AdminsOnly
@PreAuthorize("hasAuthority('analytics.read')")
class PeopleController {

    private final PeopleList people;
    private final Clock clock;

    PeopleController(PeopleList people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetTable("/api/v1/analytics/users/top")
    List<TopPerson> topUsers(@RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        return people.top(limit);
    }

    @GetTable("/api/v1/analytics/users/list")
    List<ListedPerson> users(
            @RequestParam(name = "active_only", defaultValue = "false") boolean activeOnly,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return people.latest(today, activeOnly, new Window(skip, limit));
    }
}
