/**
 * What a machine may ask the portal about itself. Does not know what the portal is for, nor tells anything but up or
 * down.
 */
package jp.mamis.web.health;
