package io.convoai.chat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what goes to the database: each statement and each commit costs a round trip. */
public final class RoundTrips implements BeanPostProcessor {

    private final List<String> made = new CopyOnWriteArrayList<>();

    /** What others than the service's own clockwork did, so far. */
    public List<String> made() {
        return made;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? counting(database) : bean;
    }

    private DataSource counting(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return counting(super.getConnection(), Connection.class, "");
            }
        };
    }

    private <T> T counting(T real, Class<T> type, String sql) {
        var proxy =
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            var call = method.getName();
                            if (call.startsWith("execute") || call.equals("commit")) {
                                note(call, sql);
                            }
                            try {
                                var result = method.invoke(real, arguments);
                                return result instanceof PreparedStatement statement
                                        ? counting(
                                                statement,
                                                PreparedStatement.class,
                                                String.valueOf(arguments[0]))
                                        : result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
        return type.cast(proxy);
    }

    private void note(String call, String sql) {
        var thread = Thread.currentThread().getName();
        if (!thread.startsWith("outbox") && !thread.startsWith("scheduling")) {
            made.add(thread + " " + call + " " + sql);
        }
    }
}
