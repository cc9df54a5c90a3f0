package io.convoai.chat.message;

import static io.convoai.chat.ChatHttp.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.convoai.chat.ChatHttp;
import io.convoai.platform.test.PlatformTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.lang3.RandomStringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Ten thousand messages, among as many of others. */
@PlatformTest
class LongConversationTest {

    private static final int MESSAGES = 10_000;

    private final String ana = RandomStringUtils.secure().nextAlphanumeric(16);
    private ChatHttp chat;
    private String id;

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Recall recall;

    @BeforeEach
    void start() {
        chat = new ChatHttp(http);
        id = chat.started(ana);
        fill(id, MESSAGES);
        for (int i = 0; i < 10; i++) {
            fill(chat.started(ana), MESSAGES / 10);
        }
        jdbc.sql(
                        """
                        insert into conversation (id, uid, created_at, updated_at)
                        select substr(md5(? || i), 1, 12), ?, now() - i * interval '1 minute', now()
                          from generate_series(1, 2000) as i
                        """)
                .params(ana, ana)
                .update();
        jdbc.sql("analyze message").update();
        jdbc.sql("analyze conversation").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from message where conversation_id = '%s' and key < 9000000 order by key desc limit 21",
                "select * from message where conversation_id = '%s' and key > 100 order by key limit 500",
                "select * from message where conversation_id = '%s' order by key offset 100 limit 100",
                "select * from message where conversation_id = '%s' and client_id = 'c'"
            })
    void an_index_leads_to_each_page_without_sorting(String sql) {
        var plan = planOf(sql.formatted(id));

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan", "Sort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from conversation where uid = '%s' and deleted_at is null order by updated_at desc, id desc limit 21",
                "select * from conversation where uid = '%s' and deleted_at is null order by created_at desc, id desc limit 5",
                "select * from conversation where deleted_at is null order by created_at, id limit 100"
            })
    void the_lists_have_indexes_of_their_own(String sql) {
        var plan = planOf(sql.formatted(ana));

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void the_cursor_goes_through_all_of_it_once() {
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page =
                    chat.get(
                            ana,
                            "/api/conversations/%s/messages?limit=100%s".formatted(id, cursor));
            seen.addAll(ChatHttp.<List<String>>read(page, "$.items[*].id"));
            String next = read(page, "$.next_cursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(seen).hasSize(MESSAGES);
        assertThat(new HashSet<>(seen)).hasSize(MESSAGES);
    }

    @Test
    void some_of_it_are_spread_over_all_of_it() {
        var some = recall.someBefore(id, Long.MAX_VALUE, 40, 12);

        assertThat(some).hasSize(40).isSortedAccordingTo((a, b) -> Long.compare(a.key(), b.key()));
        assertThat(some.getFirst().content()).isEqualTo("number 250 s");
        assertThat(some.getLast().content()).isEqualTo("number 10000");
    }

    private void fill(String conversation, int count) {
        jdbc.sql(
                        """
                        insert into message (conversation_id, role, content, status, created_at)
                        select ?, case when i % 2 = 1 then 'user' else 'assistant' end,
                               'number ' || i || ' says ' || repeat('something ', 20), 'complete', now()
                          from generate_series(1, ?) as i
                        """)
                .params(conversation, count)
                .update();
    }

    private String planOf(String sql) {
        return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
    }
}
