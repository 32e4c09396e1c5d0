package jp.mamis.domain.mail;

/** The language someone is written to in (メールの言語). */
public enum MailLanguage {
    JA,
    EN
}
