package jp.mamis.domain.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.membership.MemberCategory;

/** One line of the table of members by category (会員区分別会員統計表). Categories without members may be left out. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会)",
        article = "会員区分別会員統計表",
        rule = "The subtotal (小計) is A1, A2(B), A2(C) and B; the total (総数) is the subtotal, C and those of unknown"
                + " category (区分不明), who are shown by themselves.",
        note =
                "The printed table of March 2024 has one member more in its total than in its parts; that the difference is"
                        + " somebody without a category is derived.")
public record CategoryCounts(Map<MemberCategory, Long> members) {

    public static final CategoryCounts NONE = new CategoryCounts(Map.of());

    /** What the subtotal adds up. */
    public static final List<MemberCategory> IN_SUBTOTAL =
            List.of(MemberCategory.A1, MemberCategory.A2B, MemberCategory.A2C, MemberCategory.B);

    public CategoryCounts {
        members = Map.copyOf(members);
    }

    public long of(MemberCategory category) {
        return members.getOrDefault(category, 0L);
    }

    public long subtotal() {
        return IN_SUBTOTAL.stream().mapToLong(this::of).sum();
    }

    public long total() {
        return members.values().stream().mapToLong(Long::longValue).sum();
    }

    CategoryCounts and(MemberCategory category, long more) {
        Map<MemberCategory, Long> sum = new EnumMap<>(MemberCategory.class);
        sum.putAll(members);
        sum.merge(category, more, Long::sum);
        return new CategoryCounts(sum);
    }
}
