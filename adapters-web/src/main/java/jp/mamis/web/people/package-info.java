/**
 * My Page, what is registered about a person and its change, as pages and in the API. Knows nothing of who may look at
 * others.
 */
package jp.mamis.web.people;
