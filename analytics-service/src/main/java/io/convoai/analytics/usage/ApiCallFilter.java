package io.convoai.analytics.usage;

import io.convoai.analytics.door.DateTime;
import io.convoai.analytics.door.Where;
import org.jspecify.annotations.Nullable;

record ApiCallFilter(
        @Nullable String userId,
        @Nullable String endpoint,
        @Nullable DateTime startDate,
        @Nullable DateTime endDate,
        @Nullable Boolean untrusted) {

    Where where() {
        return new Where()
                .and("uid = :uid", "uid", userId)
                .and("endpoint = :endpoint", "endpoint", endpoint)
                .between(startDate, endDate, "time")
                .and("untrusted = :untrusted", "untrusted", untrusted);
    }
}
