package jp.mamis.persistence.work;

import java.sql.SQLException;

/** A hand-written statement failed; the unit of work turns it into what the application knows. */
public final class FailedStatement extends RuntimeException {

    public FailedStatement(SQLException cause) {
        super(cause);
    }
}
