package io.convoai.analytics.conversation;

import io.convoai.analytics.row.Columns;
import io.convoai.analytics.row.Rows;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationRows {

    /** Of a conversation that we know ourselves, others neither end nor delete anything. */
    private static final String CHANGE =
            """
            insert into conversation as known
                   (id, uid, started_at, completed_at, reconnected_at, trashed, moved_at, updated_at,
                    untrusted, message_count, total_tokens, timed_answers, answer_ms)
            select id,
                   (array_agg(uid order by untrusted, at desc))[1],
                   min(at) filter (where kind = 'STARTED'),
                   max(at) filter (where kind = 'COMPLETED'),
                   max(at) filter (where kind = 'RECONNECTED'),
                   coalesce((array_agg(kind = 'DELETED' order by at desc)
                             filter (where kind in ('DELETED', 'RESTORED')))[1], false),
                   max(at) filter (where kind in ('DELETED', 'RESTORED')),
                   max(at),
                   bool_and(untrusted),
                   count(*) filter (where kind is null),
                   sum(tokens),
                   count(ms),
                   coalesce(sum(ms), 0)
              from unnest(cast(:ids as text[]), cast(:uids as text[]), cast(:kinds as text[]),
                          cast(:times as timestamptz[]), cast(:untrusted as boolean[]),
                          cast(:tokens as bigint[]), cast(:ms as bigint[]))
                as step (id, uid, kind, at, untrusted, tokens, ms)
             group by id
             order by id collate "C"
            on conflict (id) do update
               set uid = case when known.untrusted then excluded.uid else known.uid end,
                   started_at = coalesce(known.started_at, excluded.started_at),
                   completed_at = case when excluded.untrusted and not known.untrusted
                                       then known.completed_at
                                       else greatest(known.completed_at, excluded.completed_at)
                                  end,
                   reconnected_at = greatest(known.reconnected_at, excluded.reconnected_at),
                   trashed = case when (known.untrusted or not excluded.untrusted)
                                       and excluded.moved_at
                                           >= coalesce(known.moved_at, '-infinity')
                                  then excluded.trashed
                                  else known.trashed end,
                   moved_at = case when known.untrusted or not excluded.untrusted
                                   then greatest(known.moved_at, excluded.moved_at)
                                   else known.moved_at end,
                   updated_at = greatest(known.updated_at, excluded.updated_at),
                   untrusted = known.untrusted and excluded.untrusted,
                   message_count = known.message_count + excluded.message_count,
                   total_tokens = known.total_tokens + excluded.total_tokens,
                   timed_answers = known.timed_answers + excluded.timed_answers,
                   answer_ms = known.answer_ms + excluded.answer_ms
            returning new.uid, new.started_at, new.updated_at,
                      old.started_at is null and new.started_at is not null as begun,
                      cast(new.active as int)
                      - coalesce(cast(old.active as int), 0) as activated
            """;

    private static final String ERASE =
            """
            with forgotten as (
                 delete from conversation where uid = :uid returning id, active),
                 unsaid as (
                 delete from message
                  using forgotten
                  where conversation_id = forgotten.id
                 returning 1)
            select count(*) as conversations,
                   count(*) filter (where active) as active,
                   (select count(*) from unsaid) as messages
              from forgotten
            """;

    private static final String HOLD =
            """
            insert into conversation as known (id, uid, trashed, updated_at, untrusted)
            values (:id, :uid, false, :at, true)
            on conflict (id) do update set id = known.id
            """;

    private static final String UNCOUNT =
            """
            update conversation
               set message_count = message_count - 1,
                   total_tokens = total_tokens - :tokens,
                   timed_answers = timed_answers - :timed,
                   answer_ms = answer_ms - :ms
             where id = :id
            """;

    private final JdbcClient jdbc;

    ConversationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Outcome> write(List<Step> steps) {
        var columns = new Columns<>(steps);
        return jdbc.sql(CHANGE)
                .param("ids", columns.texts(Step::id))
                .param("uids", columns.texts(Step::uid))
                .param("kinds", columns.texts(Step::kindName))
                .param("times", columns.times(Step::at))
                .param("untrusted", columns.values(Step::untrusted, Boolean[]::new))
                .param("tokens", columns.values(Step::tokens, Long[]::new))
                .param("ms", columns.values(Step::ms, Long[]::new))
                .query(Rows.of(Outcome.class));
    }

    /** Holds the conversation until the end of the transaction, known or not. */
    void holdThatOf(Message message) {
        jdbc.sql(HOLD)
                .param("id", message.conversationId())
                .param("uid", message.uid())
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    void uncount(Message message) {
        jdbc.sql(UNCOUNT)
                .param("tokens", message.tokens())
                .param("timed", message.isTimed() ? 1 : 0)
                .param("ms", message.ms())
                .param("id", message.conversationId())
                .update();
    }

    Erasure erase(String uid) {
        return jdbc.sql(ERASE).param("uid", uid).query(Erasure.class).single();
    }
}
