package jp.mamis.application.memory;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.mamis.application.membership.MemberNumbers;
import jp.mamis.domain.membership.MemberNumber;

/** Member IDs counted in memory; a transaction that fails does not give its numbers back. */
public final class InMemoryMemberNumbers implements MemberNumbers {

    private final AtomicLong last = new AtomicLong(9_000_000_000L);

    @Override
    public List<MemberNumber> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    @Override
    public MemberNumber next() {
        return new MemberNumber(String.format(Locale.ROOT, "%010d", last.incrementAndGet()));
    }
}
