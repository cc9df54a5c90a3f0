package io.convoai.analytics.metric;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers of each conversation only whether it goes on, so that its events may come anyhow. */
@Repository
public class Conversations {

    private static final String CHANGE =
            """
            insert into conversation as known
                   (id, started_at, completed_at, trashed, moved_at)
            select id,
                   min(at) filter (where kind = 'STARTED'),
                   min(at) filter (where kind = 'COMPLETED'),
                   coalesce((array_agg(kind = 'DELETED' order by at desc)
                             filter (where kind in ('DELETED', 'RESTORED')))[1], false),
                   max(at) filter (where kind in ('DELETED', 'RESTORED'))
              from unnest(cast(:ids as text[]), cast(:kinds as text[]),
                          cast(:times as timestamptz[])) as change (id, kind, at)
             group by id
             order by id collate "C"
            on conflict (id) do update
               set started_at = coalesce(known.started_at, excluded.started_at),
                   completed_at = coalesce(known.completed_at, excluded.completed_at),
                   trashed = case when excluded.moved_at
                                       >= coalesce(known.moved_at, '-infinity')
                                  then excluded.trashed
                                  else known.trashed end,
                   moved_at = greatest(known.moved_at, excluded.moved_at)
            returning new.id,
                      old.started_at is null and new.started_at is not null as begun,
                      cast(new.active as int)
                      - coalesce(cast(old.active as int), 0) as activated
            """;

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the changes mean for the numbers of conversations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Count> change(List<ConversationChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(CHANGE)
                .param("ids", column(changes, ConversationChange::conversationId))
                .param("kinds", column(changes, change -> change.kind().name()))
                .param("times", column(changes, change -> change.at().toString()))
                .query(Outcome.class)
                .list()
                .stream()
                .flatMap(outcome -> outcome.counts(changes))
                .toList();
    }

    private static String[] column(
            List<ConversationChange> changes, Function<ConversationChange, String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }

    record Outcome(String id, boolean begun, int activated) {

        Stream<Count> counts(List<ConversationChange> changes) {
            var last =
                    changes.stream()
                            .filter(change -> change.conversationId().equals(id))
                            .reduce((_, later) -> later)
                            .orElseThrow();
            Instant at = last.at();
            return Stream.of(
                            Count.of(Metric.CONVERSATIONS, at, last.uid(), begun ? 1 : 0),
                            Count.of(Metric.ACTIVE_CONVERSATIONS, at, last.uid(), activated))
                    .filter(count -> count.amount() != 0);
        }
    }
}
