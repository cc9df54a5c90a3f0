package io.convoai.analytics.activity;

import io.convoai.analytics.door.DateTime;
import io.convoai.analytics.door.Where;
import org.jspecify.annotations.Nullable;

record ActivityFilter(
        @Nullable String userId,
        @Nullable String activityType,
        @Nullable DateTime startDate,
        @Nullable DateTime endDate,
        @Nullable Boolean untrusted) {

    Where where() {
        return new Where()
                .and("uid = :uid", "uid", userId)
                .and("type = :type", "type", activityType)
                .and("activity.untrusted = :untrusted", "untrusted", untrusted)
                .between(startDate, endDate, "time");
    }
}
