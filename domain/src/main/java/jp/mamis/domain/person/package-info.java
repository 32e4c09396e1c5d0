/**
 * Who a person is and how to reach them: names exactly as registered, birth date, addresses, numbers. Does not know
 * what the person is entitled to, nor which bodies they belong to.
 */
package jp.mamis.domain.person;
