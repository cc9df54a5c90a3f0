package io.convoai.chat.delivery;

import io.convoai.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a client is told of a command that failed. */
final class CommandFailures {

    private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

    private CommandFailures() {}

    static Frame frameOf(String type, RuntimeException failure) {
        return switch (failure) {
            case Problem problem -> Frame.failure(type, problem);
            case CannotCreateTransactionException away -> databaseAway(type, away);
            case TransactionSystemException away -> databaseAway(type, away);
            case DataAccessResourceFailureException away -> databaseAway(type, away);
            default -> {
                LOG.error("Unexpected error", failure);
                yield Frame.failure(type, "Something went wrong on our side", "INTERNAL_ERROR");
            }
        };
    }

    private static Frame databaseAway(String type, RuntimeException away) {
        LOG.warn("The database cannot be reached: {}", away.getMessage());
        return Frame.failure(
                type,
                "The database cannot be reached. Try again in a moment.",
                "DATABASE_UNAVAILABLE");
    }
}
