package jp.mamis.domain.hpki.ca;

/** Where something about the issuer is asked (機関情報アクセス). */
public record Access(Oid method, GeneralName place) {}
