package io.convoai.chat.delivery;

import io.convoai.platform.problem.Problem;
import io.convoai.platform.problem.Problem.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told of a command that failed. */
final class CommandFailures {

    private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

    private CommandFailures() {}

    static Frame frameOf(String type, RuntimeException failure) {
        if (failure instanceof Problem problem) {
            return Frame.failure(type, problem);
        }
        if (DatabaseAway.explains(failure)) {
            LOG.warn("The database cannot be reached: {}", failure.getMessage());
            return Frame.failure(type, new DatabaseAway());
        }
        LOG.error("Unexpected error", failure);
        return Frame.failure(type, "Something went wrong on our side", "INTERNAL_ERROR");
    }
}
