/**
 * Sends the built portal what nobody should send, at everything that is found to take input. It does not know which pages,
 * forms and operations there are.
 */
package jp.mamis.web.fuzz;
