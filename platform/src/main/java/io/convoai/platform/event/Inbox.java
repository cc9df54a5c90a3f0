package io.convoai.platform.event;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers event ids in the transaction of their effect: what comes twice counts once. */
public class Inbox {

    private final JdbcClient jdbc;

    public Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the events that were never seen before, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Event> firstSeen(List<Event> events) {
        if (events.isEmpty()) {
            return events;
        }
        var fresh =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        insert into inbox (event_id)
                                        select distinct unnest(cast(:ids as text[])) order by 1
                                        on conflict do nothing
                                        returning event_id
                                        """)
                                .param("ids", events.stream().map(Event::id).toArray(String[]::new))
                                .query(String.class)
                                .list());
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    /** Forgets ids older than any event that Kafka may still bring. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from inbox where received_at < now() - interval '31 days'")
                .update();
    }
}
