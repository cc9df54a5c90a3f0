package io.convoai.chat.generation;

import io.convoai.chat.messageid.MessageIds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of running answers; text and row of one are written in one round trip. */
@Repository
class Generations {

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
                   metadata = (select jsonb_build_object('finish_reason', reason)
                                 from cast(:finishReason as text) as reason
                                where reason is not null),
                   error_code = :errorCode,
                   error_detail = :errorDetail,
                   error_retry_after_seconds = :errorRetryAfter
             where key in (select message_key from ended)
            """;

    private static final String CHECKPOINT =
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
            """;

    private final JdbcClient jdbc;
    private final MessageIds ids;
    private final Duration lease;

    Generations(JdbcClient jdbc, MessageIds ids, AnswerSettings settings) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.lease = settings.lease();
    }

    /** Stores the text so far and renews the lease; empty when the answer was ended elsewhere. */
    Optional<Boolean> checkpoint(long key, String content) {
        return jdbc.sql(CHECKPOINT)
                .param("key", key)
                .param("content", content)
                .param("lease", lease.toSeconds())
                .query(Boolean.class)
                .optional();
    }

    /** For an answer that another process writes: it looks at each checkpoint. */
    boolean requestStop(String messageId, String uid) {
        var key = ids.keyOf(messageId);
        return key.isPresent() && requestStop(key.getAsLong(), uid);
    }

    private boolean requestStop(long key, String uid) {
        return jdbc.sql(
                                """
                                update generation
                                   set stop_requested = true
                                 where message_key = :key and uid = :uid
                                """)
                        .param("key", key)
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
                        .param("finishReason", close.finishReason())
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
}
