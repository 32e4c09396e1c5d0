package jp.mamis.web.page;

/**
 * How a table is ordered now, and the address that asks for another order.
 *
 * @param by      the sort key in force
 * @param address path and query of the list without {@code sort} and {@code order}
 */
public record Sort(String by, boolean descending, String address) {

    /** The address that orders by this key; the key in force turns round. */
    String towards(String key) {
        String order = key.equals(by) && !descending ? "desc" : "asc";
        return address + (address.contains("?") ? "&" : "?") + "sort=" + key + "&order=" + order;
    }

    /** The value of {@code aria-sort} for this key. */
    String state(String key) {
        if (!key.equals(by)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }
}
