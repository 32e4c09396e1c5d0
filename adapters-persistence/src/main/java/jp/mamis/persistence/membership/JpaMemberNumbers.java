package jp.mamis.persistence.membership;

import java.util.Locale;
import jp.mamis.application.membership.MemberNumbers;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Member IDs from a sequence, which never goes back. */
public final class JpaMemberNumbers implements MemberNumbers {

    private final CurrentEntityManager current;

    public JpaMemberNumbers(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public MemberNumber next() {
        Number next = (Number) current.get()
                .createNativeQuery("select nextval('mamis.member_number')")
                .getSingleResult();
        return new MemberNumber(String.format(Locale.ROOT, "%010d", next.longValue()));
    }
}
