package jp.mamis.persistence.membership;

import java.util.List;
import java.util.Locale;
import jp.mamis.application.membership.MemberNumbers;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Member IDs from a sequence, which never goes back. */
public final class JpaMemberNumbers implements MemberNumbers {

    private final CurrentEntityManager current;
    private final Statements statements;

    public JpaMemberNumbers(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
    }

    @Override
    public List<MemberNumber> next(int count) {
        return statements.all(
                "select nextval('mamis.member_number') as number from generate_series(1, ?)",
                row -> number(row.getLong("number")),
                count);
    }

    @Override
    public MemberNumber next() {
        Number next = (Number) current.get()
                .createNativeQuery("select nextval('mamis.member_number')")
                .getSingleResult();
        return number(next.longValue());
    }

    private static MemberNumber number(long next) {
        return new MemberNumber(String.format(Locale.ROOT, "%010d", next));
    }
}
