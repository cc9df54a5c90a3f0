package io.convoai.platform.health;

import java.sql.SQLException;
import javax.sql.DataSource;

final class DatabaseCheck implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 1;

    private final DataSource database;

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void check() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            statement.execute("select 1");
        }
    }
}
