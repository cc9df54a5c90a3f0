package io.convoai.analytics.usage;

import io.convoai.analytics.door.AdminsOnly;
import io.convoai.analytics.door.GetTable;
import io.convoai.analytics.door.Window;
import io.convoai.analytics.usage.ApiCalls.ApiCallEntry;
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
class ApiUsageController {

    private final ApiCalls calls;

    ApiUsageController(ApiCalls calls) {
        this.calls = calls;
    }

    @GetTable("/api/v1/analytics/api-usage")
    List<ApiCallEntry> apiUsage(
            @ParameterObject @Valid ApiCallFilter filter,
            @RequestParam(defaultValue = "0") @Min(0) int skip,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
        return calls.latest(filter, new Window(skip, limit));
    }
}
