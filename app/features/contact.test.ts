import { describe, expect, it } from 'vitest';
import { ContactField, emailOf, OptionalPhone, phoneOf } from './contact';

describe('a contact', () => {
  it.each([
    ['900 00 000', '+4790000000'],
    ['+47 900 00 000', '+4790000000'],
    ['004790000000', '+4790000000'],
    ['+380 50 123 4567', '+380501234567'],
  ])('is a phone number however it is written: %s', (typed, number) => {
    expect(phoneOf(typed)).toBe(number);
    expect(ContactField.parse(typed)).toEqual({ email: null, phone: number });
  });

  it('is an e-mail address in small letters', () => {
    expect(emailOf(' Kari@Eksempel.TEST ')).toBe('kari@eksempel.test');
    expect(ContactField.parse('Kari@Eksempel.test').email).toBe('kari@eksempel.test');
  });

  it.each([
    ['kari@', 'email'],
    ['12345', 'phone'],
    ['kari', 'phone'],
    ['', 'one-contact'],
  ])('that is not one says what to write: %s', (typed, message) => {
    const result = ContactField.safeParse(typed);
    expect(result.error?.issues[0]?.message).toBe(message);
  });

  it('may be left out where it is optional', () => {
    expect(OptionalPhone.parse(undefined)).toBeNull();
    expect(OptionalPhone.parse(' ')).toBeNull();
    expect(OptionalPhone.safeParse('1').success).toBe(false);
  });
});
