package io.convoai.platform.event;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What events did: a row for each, in the order in which they took effect. */
final class Effects {

    private final JdbcClient jdbc;

    Effects(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(
                        """
                        create table effect (position int generated always as identity, key text, n int)
                        """)
                .update();
    }

    void take(List<Event> events) {
        jdbc.sql(
                        """
                        insert into effect (key, n)
                        select * from unnest(cast(:keys as text[]), cast(:ns as int[]))
                        """)
                .param("keys", events.stream().map(Event::subject).toArray(String[]::new))
                .param("ns", events.stream().map(Effects::n).toArray(Integer[]::new))
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from effect").query(Integer.class).single();
    }

    int countOutOfOrder() {
        return jdbc.sql(
                        """
                        select count(*)
                          from (select n, row_number() over (partition by key order by position)
                                  from effect) as ordered
                         where n <> row_number
                        """)
                .query(Integer.class)
                .single();
    }

    static int n(Event event) {
        return event.data(CounterMoved.class).n();
    }

    record CounterMoved(int n) {}
}
