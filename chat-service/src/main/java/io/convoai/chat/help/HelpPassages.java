package io.convoai.chat.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class HelpPassages {

    /** Of the weight of a question's words, this much must occur in a passage that fits. */
    private static final double FITTING = 0.55;

    /** Said around a question without being part of it, as PostgreSQL stems them. */
    private static final String[] FILLERS =
            """
            tell pleas know want need explain show help would could like understand possibl \
            someth anyth thank hello hi hey question convoai work mean let give find get\
            """
                    .split(" ");

    private static final String BEST_FOR =
            """
            with stem as (
                   select lexeme, lexeme = any (cast(:fillers as text[])) as is_filler
                     from unnest(to_tsvector('english', :question))
                    where lexeme !~ '^[0-9]+$'),
                 word as (
                   select cast(quote_literal(lexeme) as tsquery) as word,
                          cast(quote_literal(lexeme) || ':A' as tsquery) as in_heading,
                          cast(quote_literal(lexeme) || ':B' as tsquery) as in_title
                     from stem
                    where is_filler = (select bool_and(is_filler) from stem)),
                 weighted as (
                   select word, in_heading, in_title,
                          ln(1 + (select count(*) from help_passage) / (0.5 + spread))
                            as weight
                     from word
                    cross join lateral (
                          select count(*) as spread
                            from help_passage
                           where lexemes @@ word) as occurrence)
            select page, heading, body
              from help_passage
              join weighted on lexemes @@ word
             group by help_passage.id
            having sum(weight) >= :fitting * (select sum(weight) from weighted)
             order by sum(weight * case when lexemes @@ in_heading then 2
                                       when lexemes @@ in_title then 1.3
                                       else 1 end) desc,
                      length(body)
             limit 1
            """;

    private final JdbcClient jdbc;

    HelpPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A word weighs the more the fewer passages have it, most of all one that none has; so a
     * question about something else fits nowhere, whatever small words it shares with the pages.
     * Fillers count where there is nothing else: "What can ConvoAI do?" is a question too.
     */
    public Optional<HelpPassage> bestFor(String question) {
        return jdbc.sql(BEST_FOR)
                .param("question", question)
                .param("fillers", FILLERS)
                .param("fitting", FITTING)
                .query(HelpPassage.class)
                .optional();
    }

    public List<String> pages() {
        return jdbc.sql("select page from help_passage group by page order by min(id)")
                .query(String.class)
                .list();
    }

    /** Does nothing when these pages are there already; one process at a time. */
    @Transactional
    void replaceUnless(String pagesHash, List<HelpPassage> passages) {
        jdbc.sql("lock table help_passage in share row exclusive mode").update();
        if (!isPresent(pagesHash)) {
            jdbc.sql("delete from help_passage").update();
            add(pagesHash, passages);
        }
    }

    private boolean isPresent(String pagesHash) {
        return jdbc.sql("select exists (select from help_passage where pages_hash = :hash)")
                .param("hash", pagesHash)
                .query(Boolean.class)
                .single();
    }

    private void add(String pagesHash, List<HelpPassage> passages) {
        jdbc.sql(
                        """
                        insert into help_passage (pages_hash, page, heading, body)
                        select :hash, page, heading, body
                          from unnest(cast(:pages as text[]), cast(:headings as text[]),
                                      cast(:bodies as text[])) as passage (page, heading, body)
                        """)
                .param("hash", pagesHash)
                .param("pages", column(passages, HelpPassage::page))
                .param("headings", column(passages, HelpPassage::heading))
                .param("bodies", column(passages, HelpPassage::body))
                .update();
    }

    private static String[] column(
            List<HelpPassage> passages, Function<HelpPassage, String> component) {
        return passages.stream().map(component).toArray(String[]::new);
    }
}
