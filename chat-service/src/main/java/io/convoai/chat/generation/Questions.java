package io.convoai.chat.generation;

import io.convoai.chat.conversation.AutomaticTitle;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Questions on their way to the first word of an answer, which may not cost a round trip for each
 * table: one statement writes message, generation, allowance and conversation.
 */
@Repository
class Questions {

    private static final String ADD =
            """
            with own as (
                   select id, status
                     from conversation
                    where id = :conversationId and uid = :uid and deleted_at is null
                      for update),
                 earlier as (
                   select key
                     from message
                    where conversation_id = :conversationId and client_id = :clientId),
                 running as (
                   select message_key
                     from generation
                    where conversation_id = :conversationId),
                 charged as (
                   insert into answer_allowance as known (uid, spent_until)
                   select :uid, now() + make_interval(secs => :cost)
                     from own
                    where :limited and status = 'active'
                      and not exists (select from earlier)
                      and not exists (select from running)
                   on conflict (uid) do update
                      set spent_until =
                          case when greatest(known.spent_until, now())
                                    <= now() + make_interval(mins => 1, secs => -:cost)
                               then greatest(known.spent_until, now())
                                    + make_interval(secs => :cost)
                               else known.spent_until
                          end
                   returning old.spent_until as before, new.spent_until as after),
                 refused as (
                   select before + make_interval(secs => :cost)
                          - now() - interval '1 minute' as wait
                     from charged
                    where before = after),
                 question as (
                   insert into message (conversation_id, role, content, status,
                                        client_id, created_at)
                   select id, 'user', :content, 'complete', :clientId, :now
                     from own
                    where status = 'active'
                      and not exists (select from earlier)
                      and not exists (select from running)
                      and not exists (select from refused)
                   returning key),
                 answer as (
                   insert into message (conversation_id, role, content, status, model,
                                        answer_to, created_at)
                   select :conversationId, 'assistant', '', 'streaming', :model, key, :now
                     from question
                   returning key),
                 begun as (
                   insert into generation (message_key, conversation_id, uid, lease_until)
                   select key, :conversationId, :uid,
                          now() + make_interval(secs => :lease)
                     from answer),
                 moved as (
                   update conversation
                      set updated_at = :now, title = coalesce(title, :title)
                    where id = :conversationId and exists (select from question))
            select status = 'active' as active,
                   exists (select from running) as running,
                   (select cast(ceil(extract(epoch from wait)) as int) from refused) as wait_seconds,
                   (select key from earlier) as earlier_key,
                   (select key from question) as question_key,
                   (select key from answer) as answer_key
              from own
            """;

    private final JdbcClient jdbc;
    private final Duration lease;
    private final AnswerLimit limit;

    Questions(JdbcClient jdbc, AnswerSettings settings, AnswerLimit limit) {
        this.jdbc = jdbc;
        this.lease = settings.lease();
        this.limit = limit;
    }

    /**
     * Holds the conversation, and stores question, empty answer and generation if it may have them.
     * Whoever loses a race against the same conversation fails with a DuplicateKeyException.
     */
    Optional<Begun> add(Question question, String model, Instant now) {
        return jdbc.sql(ADD)
                .param("conversationId", question.conversationId())
                .param("uid", question.uid())
                .param("clientId", question.clientId())
                .param("content", question.content())
                .param("title", AutomaticTitle.from(question.content()))
                .param("model", model)
                .param("limited", limit.isOn())
                .param("cost", limit.secondsAnAnswer())
                .param("now", Timestamp.from(now))
                .param("lease", lease.toSeconds())
                .query(Begun.class)
                .optional();
    }
}
