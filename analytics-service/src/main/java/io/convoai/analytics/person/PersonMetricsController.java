package io.convoai.analytics.person;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.door.GetTable;
import io.convoai.analytics.door.Window;
import io.convoai.analytics.person.PersonMetrics.PersonMetric;
import io.convoai.analytics.person.PersonMetrics.RoleMetric;
import io.convoai.analytics.person.ResponseTimes.PersonResponseTime;
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
class PersonMetricsController {

    private final PersonMetrics metrics;
    private final ResponseTimes responseTimes;

    PersonMetricsController(PersonMetrics metrics, ResponseTimes responseTimes) {
        this.metrics = metrics;
        this.responseTimes = responseTimes;
    }

    @GetTable("/api/v1/analytics/users/detailed-metrics")
    List<PersonMetric> detailedMetrics(
            @ParameterObject @Valid PersonFilter filter,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return metrics.ofPeople(filter, new Window(skip, limit));
    }

    @GetTable("/api/v1/analytics/metrics/by-role")
    List<RoleMetric> metricsByRole() {
        return metrics.ofRoles();
    }

    @GetTable("/api/v1/analytics/response-times/by-user")
    List<PersonResponseTime> responseTimesByUser(
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return responseTimes.slowest(new Window(skip, limit));
    }
}
