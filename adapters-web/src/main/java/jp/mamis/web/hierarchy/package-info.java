/**
 * The federation's bodies on the web: public pages and lists, the profile a body keeps, changes of structure. Knows no
 * members.
 */
package jp.mamis.web.hierarchy;
