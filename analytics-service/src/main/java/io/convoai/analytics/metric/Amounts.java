package io.convoai.analytics.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How much was counted of each metric; what is not there was not counted. */
record Amounts(Map<Metric, Long> byMetric) {

    long of(Metric metric) {
        return byMetric.getOrDefault(metric, 0L);
    }

    /** 0 where there is no whole. */
    BigDecimal ratio(Metric part, Metric whole, double factor, int decimals) {
        var ratio = of(whole) == 0 ? 0 : of(part) * factor / of(whole);
        return BigDecimal.valueOf(ratio).setScale(decimals, RoundingMode.HALF_UP);
    }
}
