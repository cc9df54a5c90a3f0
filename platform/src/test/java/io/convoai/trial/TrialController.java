package io.convoai.trial;

import io.convoai.platform.security.Uid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/trials")
@PreAuthorize("hasAuthority('conversations.use')")
class TrialController {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TrialController(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @GetMapping
    Map<String, Object> mine(
            @Uid String uid, @RequestParam(defaultValue = "1") @Min(1) @Max(10) int limit) {
        return Map.of("uid", uid, "limit", limit);
    }

    @GetMapping("/search")
    List<String> search(@RequestParam String q) {
        return List.of(q);
    }

    @GetMapping("/{id}")
    Map<String, String> one(@PathVariable String id) {
        return Map.of("id", id);
    }

    @PostMapping
    NewTrial write(@Valid @RequestBody NewTrial body) {
        return body;
    }

    @GetMapping("/rows")
    int rows() {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }

    /** As when the server freezes in the middle of a statement. */
    @GetMapping("/silence")
    void silence() {
        jdbc.sql("select pg_sleep(30)").query(rows -> {});
    }

    /** As when the server dies in the middle of a transaction. */
    @GetMapping("/cut-off")
    void cutOff() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select 1").query(Integer.class).single();
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
        });
    }

    @GetMapping("/broken")
    void broken() {
        throw new IllegalStateException("the password is 1234");
    }

    @GetMapping("/public")
    @PreAuthorize("permitAll()")
    String open() {
        return "\"hello\"";
    }

    record NewTrial(@NotBlank @Size(max = 5) String trialName, int count) {}
}
