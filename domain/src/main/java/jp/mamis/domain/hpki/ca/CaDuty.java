package jp.mamis.domain.hpki.ca;

/** What an authority is there for (認証局の種別). */
public enum CaDuty {
    /** Certifies authorities (ルート認証局). */
    ROOT,
    /** Certifies keys that sign documents (署名用認証局). */
    SIGNING,
    /** Certifies keys by which persons log in (認証用認証局). */
    AUTHENTICATION
}
