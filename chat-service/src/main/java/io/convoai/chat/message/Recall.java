package io.convoai.chat.message;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What a model is told of a conversation, with as little reading as the longest allows. */
@Repository
public class Recall {

    private static final String SOME_BEFORE =
            """
            with rest as (
                   select key, role, left(content, :characters) as content,
                          row_number() over (order by key) as place,
                          count(*) over () as total
                     from message
                    where conversation_id = :conversationId and key < :key
                      and role <> 'system' and content <> '')
            select key, role, content
              from rest
             where place * :count / total > (place - 1) * :count / total
             order by key
            """;

    private static final String NEWEST_BEFORE =
            """
            select key, role, content
              from message
             where conversation_id = :conversationId and key < :key and content <> ''
             order by key desc
             limit :limit
            """;

    private static final String INSTRUCTIONS_BEFORE =
            """
            select key, role, content
              from message
             where conversation_id = :conversationId and key < :key
               and role = 'system' and content <> ''
             order by key desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    Recall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Said> newestBefore(String conversationId, long key, int limit) {
        return said(jdbc.sql(NEWEST_BEFORE).param("limit", limit), conversationId, key);
    }

    /** The instructions that were given up to there, the newest first. */
    public List<Said> instructionsBefore(String conversationId, long key, int limit) {
        return said(jdbc.sql(INSTRUCTIONS_BEFORE).param("limit", limit), conversationId, key);
    }

    /**
     * So many of all up to there, spread evenly over the talk and in its order; only their
     * beginnings.
     */
    public List<Said> someBefore(String conversationId, long key, int count, int characters) {
        var statement = jdbc.sql(SOME_BEFORE).param("count", count).param("characters", characters);
        return said(statement, conversationId, key);
    }

    private static List<Said> said(StatementSpec statement, String conversationId, long key) {
        return statement
                .param("conversationId", conversationId)
                .param("key", key)
                .query(Said.class)
                .list();
    }
}
