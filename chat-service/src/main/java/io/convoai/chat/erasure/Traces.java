package io.convoai.chat.erasure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wherever this service has written something of a person. */
@Repository
class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Beyond restoring; those that were not in the trash before. */
    List<String> discardConversationsOf(String uid) {
        return jdbc.sql(
                        """
                        with discarded as (
                               update conversation
                                  set deleted_at = '-infinity'
                                where uid = :uid
                               returning id, old.deleted_at is null as was_there)
                        select id
                          from discarded
                         where was_there
                         order by id
                        """)
                .param("uid", uid)
                .query(String.class)
                .list();
    }

    void forgetRequestsOf(String uid) {
        jdbc.sql("delete from repeatable_request where uid = :uid").param("uid", uid).update();
        jdbc.sql("delete from answer_allowance where uid = :uid").param("uid", uid).update();
    }
}
