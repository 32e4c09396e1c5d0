package jp.mamis.domain.statistics;

import java.time.LocalDate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;

/**
 * That a body has yet to decide whether it takes somebody in (承認待ち).
 *
 * @param from the first day asked for
 */
public record Awaited(AssociationId body, MemberCategory category, LocalDate from) {}
