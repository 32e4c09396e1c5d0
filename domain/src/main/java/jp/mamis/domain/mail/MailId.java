package jp.mamis.domain.mail;

import java.util.UUID;

/** Which mail it is (メールの識別子); its Message-ID is made of it, so that a repeat is recognised as one. */
public record MailId(UUID value) {}
