package jp.mamis.domain.membership;

import jp.mamis.domain.institutions.Workplace;

/** A workplace and, through it, a chain of bodies (所属グループ). A person may have several. */
public record Group(GroupId id, Workplace workplace) {}
