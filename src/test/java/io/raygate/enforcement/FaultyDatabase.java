package io.raygate.enforcement;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands before the real database and loses the connection at chosen moments. */
public class FaultyDatabase implements BeanPostProcessor {

    private enum Fault {
        NONE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final ThreadLocal<Fault> next = ThreadLocal.withInitial(() -> Fault.NONE);
    private volatile boolean down;
    private volatile HikariDataSource pool = new HikariDataSource();

    /** The next commit of this thread reaches the database, but its answer does not come back. */
    public void loseTheNextAnswer() {
        next.set(Fault.AFTER_COMMIT);
    }

    /** The next commit of this thread does not reach the database. */
    public void loseTheNextCommit() {
        next.set(Fault.BEFORE_COMMIT);
    }

    /** From now on there is one connection to be had; scripts at the start need two. */
    public void haveOneConnection() {
        pool.getHikariConfigMXBean().setMinimumIdle(1);
        pool.getHikariConfigMXBean().setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource real) {
            pool = real;
            return new Faulty(real);
        }
        return bean;
    }

    private final class Faulty extends DelegatingDataSource {

        Faulty(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (down) {
                throw new SQLException("the database does not answer", "08001");
            }
            return faulty(super.getConnection());
        }
    }

    private Connection faulty(Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            boolean commits = method.getName().equals("commit");
                            Fault fault = commits ? next.get() : Fault.NONE;
                            if (commits) {
                                next.remove();
                            }
                            if (fault == Fault.BEFORE_COMMIT) {
                                throw new SQLException("connection lost", "08006");
                            }
                            try {
                                Object result = method.invoke(real, arguments);
                                if (fault == Fault.AFTER_COMMIT) {
                                    throw new SQLException("connection lost", "08006");
                                }
                                return result;
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }
}
