package io.convoai.chat.generation;

import io.convoai.chat.conversation.Conversation;
import io.convoai.chat.generation.Answers.Question;
import io.convoai.chat.message.MessageIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of running answers. Two of its statements write the message and the conversation too:
 * the way to the first word may not cost a round trip for each table.
 */
@Repository
class Generations {

    private static final String BEGIN =
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

    private static final String END =
            """
            with held as (
                   select id
                     from conversation
                    where id = :conversationId
                      for update),
                 ended as (
                   delete from generation
                    where message_key = :key
                      and exists (select from held)
                      and (not :onlyExpired or lease_until < now())
                   returning message_key)
            update message
               set status = :status,
                   content = coalesce(:content, content),
                   tokens_used = :tokens,
                   response_time_ms = :responseTimeMs,
                   error_code = :errorCode,
                   error_detail = :errorDetail,
                   error_retry_after_seconds = :errorRetryAfter
             where key in (select message_key from ended)
            """;

    private final JdbcClient jdbc;
    private final MessageIds ids;
    private final Duration lease;
    private final AnswerLimit limit;

    Generations(JdbcClient jdbc, MessageIds ids, AnswerSettings settings, AnswerLimit limit) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.lease = settings.lease();
        this.limit = limit;
    }

    /**
     * Holds the conversation, and stores question, empty answer and generation if it may have them.
     * Whoever loses a race against the same conversation fails with a DuplicateKeyException.
     */
    Optional<Begun> begin(Question question, String model, Instant now) {
        return jdbc.sql(BEGIN)
                .param("conversationId", question.conversationId())
                .param("uid", question.uid())
                .param("clientId", question.clientId())
                .param("content", question.content())
                .param("title", Conversation.titleFrom(question.content()))
                .param("model", model)
                .param("limited", limit.isOn())
                .param("cost", limit.secondsAnAnswer())
                .param("now", Timestamp.from(now))
                .param("lease", lease.toSeconds())
                .query(Begun.class)
                .optional();
    }

    /** Stores the text so far and renews the lease; empty when the answer was ended elsewhere. */
    Optional<Boolean> checkpoint(long key, String content) {
        return jdbc.sql(
                        """
                        with held as (
                               update generation
                                  set lease_until = now() + make_interval(secs => :lease)
                                where message_key = :key
                               returning stop_requested),
                             stored as (
                               update message
                                  set content = :content
                                where key = :key and exists (select from held))
                        select stop_requested from held
                        """)
                .param("key", key)
                .param("content", content)
                .param("lease", lease.toSeconds())
                .query(Boolean.class)
                .optional();
    }

    /** For an answer that another process writes: it looks at each checkpoint. */
    boolean requestStop(String messageId, String uid) {
        var key = ids.keyOf(messageId);
        return key.isPresent()
                && jdbc.sql(
                                        """
                                        update generation
                                           set stop_requested = true
                                         where message_key = :key and uid = :uid
                                        """)
                                .param("key", key.getAsLong())
                                .param("uid", uid)
                                .update()
                        == 1;
    }

    /** Holds the conversation and ends the answer; false when somebody else did already. */
    boolean end(Lease ended, Close close) {
        var error = close.error();
        return jdbc.sql(END)
                        .param("conversationId", ended.conversationId())
                        .param("key", ended.messageKey())
                        .param("onlyExpired", close.content() == null)
                        .param("status", close.status())
                        .param("content", close.content())
                        .param("tokens", close.tokensUsed())
                        .param("responseTimeMs", close.responseTimeMs())
                        .param("errorCode", error == null ? null : error.code())
                        .param("errorDetail", error == null ? null : error.detail())
                        .param("errorRetryAfter", error == null ? null : error.retryAfterSeconds())
                        .update()
                == 1;
    }

    List<Lease> expired(int limit) {
        return jdbc.sql(
                        """
                        select message_key, conversation_id, uid
                          from generation
                         where lease_until < now()
                         limit :limit
                        """)
                .param("limit", limit)
                .query(Lease.class)
                .list();
    }

    Optional<Long> answerTo(long questionKey) {
        return jdbc.sql("select key from message where answer_to = :key")
                .param("key", questionKey)
                .query(Long.class)
                .optional();
    }

    /** No text is among it: before a statement that answers texts the driver waits for BEGIN. */
    record Begun(
            boolean active,
            boolean running,
            @Nullable Integer waitSeconds,
            @Nullable Long earlierKey,
            @Nullable Long questionKey,
            @Nullable Long answerKey) {}

    record Lease(long messageKey, String conversationId, String uid) {}
}
