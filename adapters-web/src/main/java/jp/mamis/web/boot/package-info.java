/**
 * The portal put together: settings read, database opened, adapters joined to the system, requests counted out at the end.
 * Knows no page, no rule and no table; nothing depends on it.
 */
package jp.mamis.web.boot;
