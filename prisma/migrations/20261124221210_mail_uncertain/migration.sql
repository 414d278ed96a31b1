-- AlterEnum
ALTER TYPE "MailStatus" ADD VALUE 'UNCERTAIN';
