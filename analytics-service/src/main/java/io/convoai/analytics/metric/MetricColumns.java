package io.convoai.analytics.metric;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;

/** The metrics as columns, named as those of person_total are. */
public final class MetricColumns {

    /** Of rows that each hold one metric and its amount; null where there is none. */
    public static final String SUMS =
            each("sum(amount) filter (where metric = '{metric}') as {column}");

    /** In seconds, of the assistant. */
    public static final String AVG_RESPONSE_TIME =
            "coalesce(round(answer_ms / 1000.0 / nullif(answers_timed, 0), 4), 0)";

    private MetricColumns() {}

    static String each(String template) {
        return Stream.of(Metric.values())
                .map(Metric::name)
                .map(metric ->
                        template.replace("{metric}", metric)
                                .replace("{column}", metric.toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
    }
}
