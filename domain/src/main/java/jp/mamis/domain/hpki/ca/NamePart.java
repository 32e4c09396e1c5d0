package jp.mamis.domain.hpki.ca;

/**
 * One attribute of a distinguished name (識別名の属性).
 *
 * @param joined whether it belongs to the same relative name as the attribute before it, which we never write
 */
public record NamePart(Oid type, TextKind kind, String value, boolean joined) {

    public static final Oid COUNTRY = new Oid("2.5.4.6");
    public static final Oid ORGANISATION = new Oid("2.5.4.10");
    public static final Oid UNIT = new Oid("2.5.4.11");
    public static final Oid COMMON_NAME = new Oid("2.5.4.3");
    public static final Oid SERIAL_NUMBER = new Oid("2.5.4.5");

    /** Japan, which every name begins with. */
    public static final NamePart JAPAN = printable(COUNTRY, "JP");

    public static NamePart printable(Oid type, String value) {
        return new NamePart(type, TextKind.PRINTABLE, value, false);
    }

    public static NamePart utf8(Oid type, String value) {
        return new NamePart(type, TextKind.UTF8, value, false);
    }

    private String label() {
        return switch (type.dotted()) {
            case "2.5.4.6" -> "C";
            case "2.5.4.10" -> "O";
            case "2.5.4.11" -> "OU";
            case "2.5.4.3" -> "CN";
            case "2.5.4.5" -> "serialNumber";
            default -> type.dotted();
        };
    }

    @Override
    public String toString() {
        return label() + "=" + value;
    }
}
