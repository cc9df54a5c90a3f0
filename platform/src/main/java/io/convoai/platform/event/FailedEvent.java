package io.convoai.platform.event;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.TransactionException;

/**
 * Names the event of a batch that failed. The error handler keeps the patience that it began with
 * until it meets an exception of another kind, so there are two: an event that nobody can read and
 * that came while the database was away would be tried again for ever.
 */
public abstract sealed class FailedEvent extends BatchListenerFailedException {

    /** Classes of SQLSTATE that speak of the values themselves: another try changes nothing. */
    private static final Set<String> WRONG_FOR_GOOD = Set.of("22", "23", "54");

    private FailedEvent(String message, RuntimeException cause, ConsumerRecord<?, ?> entry) {
        super(message, cause, entry);
    }

    public static FailedEvent of(RuntimeException cause, ConsumerRecord<?, ?> entry) {
        return isAway(cause) ? new Waiting(cause, entry) : new Broken(cause, entry);
    }

    /** Whether it is what the event needs that fails, and not the event. */
    static boolean isAway(@Nullable Throwable e) {
        return switch (e) {
            case null -> false;
            case SQLException failed -> !isWrongForGood(failed.getSQLState());
            case IOException _, TransactionException _ -> true;
            default -> isAway(e.getCause());
        };
    }

    private static boolean isWrongForGood(@Nullable String state) {
        return state != null && WRONG_FOR_GOOD.stream().anyMatch(state::startsWith);
    }

    private static final class Waiting extends FailedEvent {

        Waiting(RuntimeException cause, ConsumerRecord<?, ?> entry) {
            super("The event waits", cause, entry);
        }
    }

    private static final class Broken extends FailedEvent {

        Broken(RuntimeException cause, ConsumerRecord<?, ?> entry) {
            super("The event cannot be processed", cause, entry);
        }
    }
}
